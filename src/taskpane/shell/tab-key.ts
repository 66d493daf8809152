/**
 * Leaves the Tab key to the browser while nothing in the pane has the focus: at first, or after what had it went away.
 * Office.js on the web would take it for the end of the pane and send the person back to the sheet.
 */
export const keepTabInPane = (): void =>
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Tab' && event.target === document.body) event.stopPropagation();
  });
