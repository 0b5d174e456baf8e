/** The module that bin/build/html-page.js provides. */
declare module 'virtual:page' {
  /** The script that inflates SCRIPT and runs it. */
  export const START: string
  /** The script of the page, deflated, in Base64. */
  export const SCRIPT: string
  /** Its SHA-256 in Base64, before it was deflated. */
  export const SCRIPT_HASH: string
  export const STYLE: string
}
