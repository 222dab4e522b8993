/** A file of letters as a data URL. */
declare module '*.woff2?inline' {
  const url: string;
  export = url;
}
