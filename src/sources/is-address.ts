/** Returns whether a source is meant as an address: `https://example.org/schedule.xml`. */
export function isAddress(request: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(request)
}
