const FIELDS = 'input:not([disabled]), select:not([disabled]), [role="group"] button:not([disabled])';

/** The field after one of them; of an answer's two buttons the first. undefined after the last. */
export const nextField = (screen: Element, field: Element): HTMLElement | undefined =>
  [...screen.querySelectorAll<HTMLElement>(FIELDS)]
    .filter((other) => other.tagName !== 'BUTTON' || other.matches(':first-child'))
    .find((other) => (field.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);
