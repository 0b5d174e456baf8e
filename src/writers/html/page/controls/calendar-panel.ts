import { isSelectedItself } from '../../../../query/selected-itself.ts'
import { slotsOf } from '../../../../query/slots.ts'
import type { Calendar } from '../calendar.ts'
import type { Choices } from '../choices.ts'
import { button, find, make } from '../dom.ts'
import type { Page } from '../read-page.ts'
import { instantsIn } from '../zones.ts'
import type { Control } from './control.ts'
import { panel } from './panel.ts'

/** Returns the panel that hands out calendars, or null if nothing has a time. */
export function calendarPanel(
  { program }: Page,
  calendar: Calendar,
  choices: Choices,
): Control | null {
  if (instantsIn(program).length === 0) return null
  const timed = slotsOf(program).filter(({ item }) => item.start !== null)
  const ids = new Set(timed.map(({ item }) => item.id))
  const addStarred = button('Add the starred', () => {
    void calendar.download(idsStarred(program, choices.state.stars))
  })
  const subscribe = find<HTMLLinkElement>('link[type="text/calendar"]')
  return {
    node: panel(
      'Calendar',
      button('Add all', () => void calendar.download()),
      ids.size === 0 ? null : addStarred,
      subscribe && make('a', { href: subscribe.href }, 'Subscribe'),
      make('p', {}, 'Downloads a file that calendar programs open.'),
    ),
    update({ state }) {
      addStarred.disabled = !idsStarred(program, state.stars).some((id) => ids.has(id))
    },
  }
}

/** Returns the ids of the entries that `export ics --starred` has. */
function idsStarred({ days }: Page['program'], starred: ReadonlySet<string>): string[] {
  const isStarred = ({ id }: { id: string }) => starred.has(id)
  return days.flatMap(({ sessions }) => {
    return sessions.flatMap((session) => {
      const talks = session.talks.filter(isStarred)
      const isItself = isSelectedItself(isStarred(session), talks)
      return isItself ? session.id : talks.map(({ id }) => id)
    })
  })
}
