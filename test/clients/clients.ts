/** Calendar clients of other authors: programs, a server, and libraries that programs use. */
import type { Client } from './client.ts'
import { khal } from './khal.ts'
import { icalJs, nodeIcalClient, tsIcs } from './libraries.ts'
import { calcurse, ical2html, vdirsyncer } from './programs.ts'
import { LIBRARIES, radicale } from './scripts.ts'

export const CLIENTS: readonly Client[] = [
  icalJs,
  tsIcs,
  nodeIcalClient,
  ...LIBRARIES,
  radicale,
  calcurse,
  ical2html,
  khal,
  vdirsyncer,
]
