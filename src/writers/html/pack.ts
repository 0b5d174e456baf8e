/** Deflates what only the script of the page reads. */
import { deflateSync, strToU8 } from 'fflate'

/**
 * Returns data as JSON, deflated, in Base64. Not by node:zlib, whose output depends on the version of Node
 * and on the processor: exports have the same bytes everywhere.
 */
export function pack(data: unknown): string {
  return Buffer.from(deflateSync(strToU8(JSON.stringify(data)), { level: 9 })).toString('base64')
}
