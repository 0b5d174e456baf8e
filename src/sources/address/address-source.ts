/** Opens the source of a program on the web. */
import type { Context } from '../../context.ts'
import { UserError } from '../../errors.ts'
import { nameFromPath } from '../../readers/entries/file-name.ts'
import type { SourceRequest } from '../../readers/read-program.ts'
import { bodyName, type Mark, versionNamed } from '../store/mark.ts'
import { type Address, parseAddress } from './address.ts'
import { acceptAll, addressesBeside, readerBeside } from './beside.ts'
import { keyOf } from './copies.ts'
import { Patience } from './patience.ts'
import {
  type Asking,
  contentsBefore,
  type FormerContents,
  type FoundContents,
  keptContents,
  type Reading,
  readAddress,
} from './read-address.ts'

export interface AddressSource {
  readonly shown: string
  readonly part: string | null
  /** Name of the event, as far as the address says it. */
  readonly fileName: string | null
  read(): Promise<FoundContents>
  /** Returns the version before that of `read`, or null if none is kept. */
  readBefore(): FormerContents | null
  mark(): Mark
  /** Reads a file by its path relative to the address, or returns null if it has none. */
  readonly readBeside: NonNullable<SourceRequest['readBeside']>
  /** Asks again if that is due. Returns a mark that differs once `read` may return something else. */
  readonly version: (() => Promise<string>) | null
}

/** Returns the source at an address. Throws a UserError for one that is not asked. */
export function openAddress(text: string, asking: Asking, context: Context): AddressSource {
  const address = parseAddress(text)
  const { shown, part, href } = address
  let beside = readerBeside(address, href, readingOf(address, asking, context), context)
  return {
    shown,
    part,
    fileName: nameOf(address),
    async read() {
      const reading = readingOf(address, asking, context)
      const contents = await readAddress(address, reading, context)
      beside = readerBeside(address, contents.found.address, reading, context)
      return contents
    },
    readBefore: () => contentsBefore(address, context),
    mark: () => keptMark(address, asking, context),
    readBeside: (path) => beside(path),
    version: asking === 'never' ? null : () => versionOf(address, context),
  }
}

/** Returns what is known of an address without asking it, and without reading the copy. */
function keptMark(address: Address, asking: Asking, context: Context): Mark {
  const kept = keptContents(address, asking, context)
  const version = kept && versionNamed(kept.bodyName, kept.found)
  return { place: keyOf(address), version, found: kept?.found ?? null }
}

/** Returns the name of the file, else of the host: `example` for https://www.example.org/. */
function nameOf({ href }: Address): string | null {
  const { pathname, hostname } = new URL(href)
  const name = nameFromPath(`${hostname}${pathname}`.replace(/\/+$/, ''))
  return name === hostname ? (/(?:^|\.)([\w-]+)\.\w+$/.exec(hostname)?.[1] ?? hostname) : name
}

/** Returns how an address is read from now on. */
function readingOf(address: Address, asking: Asking, context: Context): Reading {
  const reading: Reading = {
    asking,
    patience: new Patience(context.now()),
    check: async (body, copy, base) => {
      const { checkAnswer } = await import('./check-answer.ts')
      const besideOf = (asking: 'as needed' | 'never') => {
        const asked = asking === 'never' ? { ...reading, asking } : reading
        return readerBeside(address, base, asked, context)
      }
      return checkAnswer(body, copy, { fileName: nameOf(address), besideOf })
    },
  }
  return reading
}

/** Returns a mark of what is at an address, and of the files beside it that it needs. */
async function versionOf(address: Address, context: Context): Promise<string> {
  const marks = [await markOf(address, readingOf(address, 'as needed', context), context)]
  for (const beside of addressesBeside(address, context)) {
    const reading = { ...readingOf(beside, 'as needed', context), check: acceptAll }
    marks.push(await markOf(beside, reading, context))
  }
  return marks.join(' ')
}

async function markOf(address: Address, reading: Reading, context: Context): Promise<string> {
  try {
    const { body, found } = await readAddress(address, reading, context)
    return `${bodyName(body)} ${found.trouble ?? ''}`
  } catch (error) {
    if (error instanceof UserError) return error.problem
    throw error
  }
}
