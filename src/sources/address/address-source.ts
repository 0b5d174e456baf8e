/** Opens the source of a program on the web. */
import type { Context } from '../../context.ts'
import type { ProblemCode } from '../../model/problems/index.ts'
import { nameFromPath } from '../../readers/entries/file-name.ts'
import { type Address, parseAddress } from './address.ts'
import { type Asking, type FoundContents, readAddress } from './read-address.ts'

export interface AddressSource {
  readonly shown: string
  readonly part: string | null
  /** Name of the event, as far as the address says it. */
  readonly fileName: string | null
  read(): Promise<FoundContents>
  /** Reads a file by its path relative to the address, or returns null if it has none. */
  readBeside(path: string): Promise<Uint8Array | null>
}

/** Returns the source at an address. Throws a UserError for one that is not asked. */
export function openAddress(text: string, asking: Asking, context: Context): AddressSource {
  const address = parseAddress(text)
  const { shown, part } = address
  return {
    shown,
    part,
    fileName: nameOf(address),
    read: () => readAddress(address, asking, (body) => reasonAgainst(body, address), context),
    readBeside: (path) => readBeside(path, address, asking, context),
  }
}

/** Returns the name of the file, else of the host: `example` for https://www.example.org/. */
function nameOf({ href }: Address): string | null {
  const { pathname, hostname } = new URL(href)
  const name = nameFromPath(`${hostname}${pathname}`.replace(/\/+$/, ''))
  return name === hostname ? (/(?:^|\.)([\w-]+)\.\w+$/.exec(hostname)?.[1] ?? hostname) : name
}

/** Problems of a program that say what the user has to add: it is a program all the same. */
const TO_BE_ADDED: ReadonlySet<ProblemCode> = new Set(['no-zone', 'no-date'])

/** Returns why an answer is no program, or null if it is one. */
async function reasonAgainst(body: Uint8Array, address: Address): Promise<string | null> {
  const request = {
    fileName: nameOf(address),
    part: null,
    assumed: { zone: null, date: null },
    readBeside: null,
  }
  const { readProgram } = await import('../../readers/read-program.ts')
  const { problems } = await readProgram(body, request)
  const error = problems.find(({ severity, code }) => {
    return severity === 'error' && !TO_BE_ADDED.has(code)
  })
  if (error === undefined) return null
  const { message, hint } = error
  return `${message}${hint === null ? '' : `; ${hint}`}`
}

/** Reads a file of the same site, which the program at an address needs. */
async function readBeside(
  path: string,
  address: Address,
  asking: Asking,
  context: Context,
): Promise<Uint8Array | null> {
  const { href } = address
  if (!URL.canParse(path, href) || new URL(path, href).origin !== new URL(href).origin) return null
  const beside = { ...address, href: new URL(path, href).href }
  const anything = async () => null
  const { body } = await readAddress(beside, asking, anything, context)
  return body
}
