/** Gives the items of a draft the ids that are made for them, so that they outlast new titles. */
import { buildProgram } from './build-program.ts'
import type { DeadlineDraft, ProgramDraft, SessionDraft, TalkDraft } from './draft.ts'
import type { BuiltSession } from './sessions.ts'

/**
 * Returns a valid draft in which all has an id but talks without a time. It builds the same program.
 */
export function withIds(draft: ProgramDraft): ProgramDraft {
  let result = draft
  const ignore = () => {}
  buildProgram(
    draft,
    ignore,
    () => 1,
    (days, deadlines) => {
      result = {
        ...draft,
        ...(draft.deadlines && {
          deadlines: draft.deadlines.map((given, index): DeadlineDraft => {
            return { ...given, id: deadlines[index]?.deadline.id }
          }),
        }),
        ...(draft.days && {
          days: draft.days.map((day, index) => {
            return { ...day, sessions: (days[index]?.sessions ?? []).map(sessionDraft) }
          }),
        }),
      }
    },
  )
  return result
}

function sessionDraft({ session, timed: { file, talks } }: BuiltSession): SessionDraft {
  const talkDrafts = talks.map((talk, index): TalkDraft => {
    return talk.start === null ? talk.file : { ...talk.file, id: session.talks[index]?.id }
  })
  return { ...file, id: session.id, ...(file.talks && { talks: talkDrafts }) }
}
