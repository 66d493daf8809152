/** The product's version from package.json; webpack puts it in. */
declare const KAOHE_VERSION: string;
