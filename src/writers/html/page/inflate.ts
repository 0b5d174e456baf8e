/** Inflates what is deflated in the page. */

/** Returns whether the browser can: Chrome from 2020 on, Safari and Firefox from 2023 on. */
export const CAN_INFLATE = typeof DecompressionStream === 'function'

/** Inflates the text of the element with an id. */
export function inflate(id: string): Promise<string> {
  const base64 = document.getElementById(id)?.textContent ?? ''
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).text()
}
