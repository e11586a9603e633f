/// <reference types="vite/client" />

/** Folder of the product drawings, e.g. `/shop/assets/pictures-1a2b3c4d`; set by the build. */
declare const __PICTURES__: string;
