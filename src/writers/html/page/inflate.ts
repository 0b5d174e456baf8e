/** Inflates what is deflated in the page. */

/** Returns whether the browser can: Chrome from 2020 on, Safari and Firefox from 2023 on. */
export const CAN_INFLATE = typeof DecompressionStream === 'function'

/** Inflates a text in Base64. */
export function inflate(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Response(stream).text()
}
