/** Finds the source of a program: built in, a file, standard input or an address. */
import type { Context } from '../context.ts'
import type { SourceRequest } from '../readers/read-program.ts'
import type { Assumed } from '../readers/reader.ts'
import type { Asking, FormerContents, Found } from './address/read-address.ts'
import { BUILT_IN } from './built-in.ts'
import { isAddress } from './is-address.ts'
import type { Mark } from './store/mark.ts'

/** Maximum size of a source, in bytes. */
export const MAX_BYTES = 8 * 2 ** 20

export type { Assumed }

/** What a source holds. */
export interface Contents {
  readonly body: Uint8Array
  /** Where it was found on the web, and how recent it is; null for other sources. */
  readonly found: Found | null
  /** True if its server forbids to keep it. */
  readonly isNotToKeep?: boolean
  /** Version of the file that was read, as its mark has it. */
  readonly version?: string | null
}

export interface Source {
  /** Name as the user knows it, for messages: `icml.yml#icml26`. */
  readonly name: string
  /** What is read, whichever event of it is chosen: the same for `icml.yml#icml26` and `icml.yml`. */
  readonly origin: string
  /** Name of the file in which problems have their lines: `icml.yml`. */
  readonly file: string
  /** Id of a built-in program; null for other sources. */
  readonly builtIn: string | null
  /** Path of the file; null for a built-in program and an address. */
  readonly path: string | null
  /** What the file with the names says about a source that lacks it. Options come first. */
  readonly assumed?: Assumed | null
  /** What its reader needs to know besides the contents and what the user assumes. */
  readonly request: Pick<SourceRequest, 'fileName' | 'part' | 'readBeside'>
  read(): Promise<Contents>
  /** Returns the kept version before that of `read`, or null if none is. Null if none ever is. */
  readonly readBefore: (() => FormerContents | null) | null
  /** Returns what its loaded form is kept under, or null if that is nothing. Null if it never is. */
  readonly mark: (() => Promise<Mark | null>) | null
  /**
   * Returns a mark that differs once `read` may return something else. It asks an address again if that
   * is due. Null if the source never changes.
   */
  readonly version: (() => Promise<string | null>) | null
}

/**
 * Returns the source that `request` names: `-` is standard input, `https://…` an address, another name
 * with a `/` or `.` a file or folder, and any other a program that is built in or has a name of the
 * user's; `#NAME` behind it chooses an event of a list. The default is the newest built-in program.
 * Throws a UserError for an unknown name.
 */
export async function findSource(
  request: string | undefined,
  context: Context,
  asking: Asking = 'as needed',
): Promise<Source> {
  if (request === '-' || request?.startsWith('-#')) return standardInput(request, context)
  if (request !== undefined && isAddress(request)) return addressSource(request, asking, context)
  const [name = '', part = null] = request?.split(/#(.*)/s) ?? [BUILT_IN[0]]
  if (request !== undefined && (await isFile(request, name, context))) {
    return fileSource(request, context)
  }
  const id = BUILT_IN.find((known) => known === name)
  if (id !== undefined) return builtInSource(id, part, context)
  const { findNamed } = await import('./names/named-source.ts')
  return findNamed({ name, part }, context, (source) => findSource(source, context, asking))
}

/** Returns whether a request is meant as a file, where `name` is what comes before its `#`. */
async function isFile(request: string, name: string, { files }: Context): Promise<boolean> {
  if (/[/.]/.test(name)) return true
  return /[/.]/.test(request) && (await files.identify(request)) !== null
}

async function addressSource(request: string, asking: Asking, context: Context): Promise<Source> {
  const { openAddress } = await import('./address/address-source.ts')
  const source = openAddress(request, asking, context)
  const { shown, part, fileName, read, readBefore, readBeside, mark, version } = source
  return {
    name: part === null ? shown : `${shown}#${part}`,
    origin: request.replace(/#.*$/s, ''),
    file: shown,
    builtIn: null,
    path: null,
    request: { fileName, part, readBeside },
    read,
    readBefore,
    mark: async () => mark(),
    version,
  }
}

function standardInput(request: string, context: Context): Source {
  const part = request === '-' ? null : request.slice(2)
  return {
    name: `standard input${request.slice(1)}`,
    origin: '-',
    file: 'standard input',
    builtIn: null,
    path: '/dev/stdin',
    request: { fileName: null, part, readBeside: null },
    read: async () => contents(await readStandardInput(context)),
    readBefore: null,
    mark: null,
    version: null,
  }
}

async function fileSource(request: string, { files, now }: Context): Promise<Source> {
  const { findFile, markFile, nameFromPath, readBeside, readFile } = await import(
    './file-source.ts'
  )
  const found = await findFile(request, files)
  const { path, part } = found
  return {
    name: part === null ? path : `${path}#${part}`,
    origin: path,
    file: path,
    builtIn: null,
    path,
    request: {
      fileName: nameFromPath(files.absolute(path)),
      part,
      readBeside: readBeside(path, files),
    },
    read: async () => ({ ...(await readFile(found, files)), found: null }),
    readBefore: null,
    mark: () => markFile(found, files, now()),
    version: () => files.version(path),
  }
}

function builtInSource(id: string, part: string | null, { files }: Context): Source {
  const file = `${id}.yaml`
  return {
    name: part === null ? file : `${file}#${part}`,
    origin: id,
    file,
    builtIn: id,
    path: null,
    request: { fileName: id, part, readBeside: null },
    read: async () => contents(await files.readData(file)),
    readBefore: null,
    mark: null,
    version: null,
  }
}

/** Returns the contents of what is not on the web. */
function contents(body: Uint8Array): Contents {
  return { body, found: null }
}

async function readStandardInput({ stdin, stderr }: Context): Promise<Uint8Array> {
  if (stdin.isTerminal) await stderr.write('esfomo: reading a program from standard input\n')
  return stdin.read(MAX_BYTES)
}
