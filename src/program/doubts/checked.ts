/** Silences the warnings about parts of a file that are marked `checked: true`. */
import type { Path, Report } from '../../model/problem.ts'
import type { ProgramDraft } from '../draft.ts'

/** Returns whether a path leads to, or into, something that is marked as checked. */
export type IsChecked = (path: Path) => boolean

export function checkedIn(draft: ProgramDraft): IsChecked {
  return (path) => {
    let node: unknown = draft
    return path.some((segment) => {
      if (typeof node !== 'object' || node === null) return false
      node = (node as Record<string | number, unknown>)[segment]
      return typeof node === 'object' && node !== null && 'checked' in node && node.checked === true
    })
  }
}

/** Returns a report that drops the warnings about what is checked. */
export function unlessChecked(isChecked: IsChecked, report: Report): Report {
  return (path, finding, target) => {
    if (finding.severity === 'error' || !isChecked(path)) report(path, finding, target)
  }
}
