/** The foreign formats that can be read, in the order in which a source is tried. */
import { isFrabJson, isFrabXml } from './frab/recognise.ts'
import { isIndico } from './indico/recognise.ts'
import { hasEntry, isAiDeadlinesEntry, isCcfddlEntry, isConfsTechEntry } from './lists/recognise.ts'
import type { Format } from './reader.ts'
import { isSessionize } from './sessionize/recognise.ts'
import { PLAIN_KEYS } from './table/keys.ts'
import { isTable } from './table/recognise.ts'
import { isSite, siteFiles } from './table/sites.ts'

export const FORMATS: readonly Format[] = [
  {
    name: 'frab XML',
    writtenBy: 'pretalx, frab, wafer, OSEM, pgeu, eventyay, the hub of c3voc, FOSDEM',
    loses: 'biographies, pictures, answers, licences',
    recognises: isFrabXml,
    load: () => import('./frab/xml.ts'),
  },
  {
    name: 'iCalendar',
    writtenBy: 'Indico, IETF, Sched, Google, Outlook, and most systems beside their own format',
    loses: 'alarms, files within the calendar, entries of whole days that are no deadline',
    recognises: ({ syntax }) => syntax === 'icalendar',
    load: () => import('./ics/read.ts'),
  },
  {
    name: 'frab JSON',
    writtenBy: 'pretalx, frab, the hub of c3voc (both of its schemas)',
    loses: 'biographies, pictures, answers, licences, descriptions of rooms',
    recognises: isFrabJson,
    load: () => import('./frab/json.ts'),
  },
  {
    name: 'Sessionize JSON',
    writtenBy: 'Sessionize (its views All, Sessions and GridSmart)',
    loses: 'levels, languages, tags, answers, biographies, pictures',
    recognises: isSessionize,
    load: () => import('./sessionize/read.ts'),
  },
  {
    name: 'Indico JSON',
    writtenBy: 'Indico (/export/event/ID.json?detail=sessions)',
    loses: 'authors, keywords, minutes, categories, attachments beyond 20 of a talk',
    hasParts: true,
    recognises: isIndico,
    load: () => import('./indico/read.ts'),
  },
  {
    name: 'ccfddl',
    writtenBy: 'ccf-deadlines (CCF Deadlines)',
    loses: 'ranks; when and where, unless one event is chosen',
    hasParts: true,
    recognises: hasEntry(isCcfddlEntry),
    load: () => import('./lists/read.ts'),
  },
  {
    name: 'AI Deadlines',
    writtenBy: 'ai-deadlines (Hugging Face, Papers with Code), sec-deadlines and lists like them',
    loses: 'rankings, tags; when and where, unless one event is chosen',
    hasParts: true,
    recognises: hasEntry(isAiDeadlinesEntry),
    load: () => import('./lists/read.ts'),
  },
  {
    name: 'confs.tech',
    writtenBy: 'tech-conferences/conference-data',
    loses: 'languages, accounts; when, unless one event is chosen',
    hasParts: true,
    recognises: hasEntry(isConfsTechEntry),
    load: () => import('./lists/read.ts'),
  },
  {
    name: 'website theme',
    writtenBy: 'Zeppelin, jekyll-theme-conference',
    loses: 'pictures and biographies',
    mayLackDate: true,
    companions: siteFiles,
    recognises: isSite,
    load: () => import('./table/read-site.ts'),
  },
  {
    name: 'table (YAML, JSON or CSV)',
    writtenBy: `organisers' own websites, MiniConf, spreadsheets: columns or keys such as ${PLAIN_KEYS.join(', ')}`,
    loses: 'pictures, biographies, and keys that say nothing about when, where, who and what',
    mayLackDate: true,
    recognises: isTable,
    load: () => import('./table/read.ts'),
  },
]
