/** Finds the name of an event that its source does not say in the path of the file. */

/** Matches names that the files and folders of many events have. */
const COMMON =
  /^(?:(?:main[_-])?calendar|schedule|programm?e?|agenda|timetable|index|feed|export|download|(?:site|_)?data|assets|static|public|api|all|sessions|talks|events|gridsmart|sessionize)$/i
/** Matches folders that are no event's, nor are those above them. */
const GENERAL = /^(?:\.\.|downloads?|desktop|documents|tmp|home|users|root)$/i

/** Returns whether a name says nothing of the event. */
export function isCommonName(name: string): boolean {
  return COMMON.test(name)
}

/**
 * Returns the name of a file without its extension. If that says nothing of the event, the nearest
 * folder that does stands for it: `reef` for `reef/_data/schedule.yml`. Null for a device.
 */
export function nameFromPath(path: string): string | null {
  if (/^\/(?:dev|proc)\//.test(path)) return null
  const [file = '', ...folders] = path.split('/').reverse()
  const stem = file.replace(/(?<=.)\.[^.]*$/, '')
  if (!isCommonName(stem)) return stem
  const top = folders.findIndex((name) => GENERAL.test(name))
  // A folder in /home has the name of a person.
  const isHome = /^(?:home|users)$/i.test(folders[top] ?? '')
  const near = folders.slice(0, top < 0 ? undefined : isHome ? Math.max(0, top - 1) : top)
  return near.find((name) => name !== '' && name !== '.' && !isCommonName(name)) ?? stem
}
