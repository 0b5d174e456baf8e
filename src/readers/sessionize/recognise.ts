/** Recognises the views of Sessionize by their keys. */
import type { Content } from '../content.ts'
import { type Fields, fieldsOf, listOf } from '../data/access.ts'

/** Members of the view All that other data with sessions and speakers does not have. */
const OTHER_LISTS = ['rooms', 'categories', 'questions']

export function isSessionize({ syntax, data }: Content): boolean {
  if (syntax !== 'json') return false
  const value = data?.value
  return Array.isArray(value)
    ? value.some((group) => isGroup(fieldsOf(group)))
    : isAll(fieldsOf(value))
}

/** Returns whether an object is a group of the view Sessions, or a day of GridSmart. */
function isGroup(group: Fields): boolean {
  if (Array.isArray(group.sessions)) return 'groupName' in group
  return Array.isArray(group.rooms) && Array.isArray(group.timeSlots)
}

function isAll(root: Fields): boolean {
  const { sessions, speakers } = root
  if (!Array.isArray(sessions) || !Array.isArray(speakers)) return false
  const hasTimes = listOf(sessions).some((session) => 'startsAt' in fieldsOf(session))
  return hasTimes || OTHER_LISTS.some((name) => Array.isArray(root[name]))
}
