/**
 * Parses an address, or returns null if it is none. URL.canParse of Node 20 and 22 denies hosts with letters
 * such as ü once V8 has optimised it (https://github.com/AikidoSec/firewall-node/pull/1086).
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
