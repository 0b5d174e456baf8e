/** The members of a schedule that are read. Others are reported. */

const CONFERENCE = words(`acronym title subtitle description venue city url base_url time_zone_name
  day_change start end days`)
const EVENT = words(`id guid code date start end duration room title subtitle track type language
  abstract description url feedback_url origin_url video_download_url do_not_record do_not_stream`)
const PERSON = words('id guid code name public_name full_public_name url role')

/** Elements of frab XML that hold a text, by the element that they stand in. */
export const TEXT_ELEMENTS = { conference: CONFERENCE, event: EVENT, person: PERSON }

export type Part = keyof typeof KNOWN

/**
 * Members that are read, by the part that they stand in, and those that say nothing more than others
 * do, such as the number of days.
 */
export const KNOWN = {
  schedule: set('$schema version generator base_url conference persons day days events'),
  conference: set('daysCount defaults languages tracks', CONFERENCE),
  day: set('index date start end day_start day_end rooms'),
  room: set('id guid slug name'),
  event: set('persons participants links attachments recording', EVENT),
  person: set('text', PERSON),
  link: set('href url title text type'),
  recording: set('optout'),
}

function words(text: string): string[] {
  return text.split(/\s+/)
}

function set(text: string, others: readonly string[] = []): ReadonlySet<string> {
  return new Set([...words(text), ...others])
}
