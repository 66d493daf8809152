/**
 * The Content-Security-Policy of the built pages, as meta elements, so that it holds wherever they are served from.
 * A meta element cannot say who may frame a page: that takes a header (README, "Building the add-in").
 */
const { createHash } = require('node:crypto');

/** Griffel and Fluent add empty style elements and fill them rule by rule, which no policy looks at: only these pass. */
const EMPTY_STYLE = `'sha256-${createHash('sha256').digest('base64')}'`;

const policy = (directives) =>
  Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

const page = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", EMPTY_STYLE],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

/** @param {string} officeJs where the page gets Office.js: an address, or a path beside the page */
const panePolicy = (officeJs) =>
  policy({
    ...page,
    'script-src': ["'self'", ...(URL.canParse(officeJs) ? [new URL(officeJs).origin] : [])],
  });

const workbenchPolicy = policy({ ...page, 'frame-src': ["'self'"] });

module.exports = { panePolicy, workbenchPolicy };
