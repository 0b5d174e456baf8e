/** Returns data as JSON for a script element of HTML, which `</script` would end and `<!--` extend. */
export function embedJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
