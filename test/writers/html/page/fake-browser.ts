/** Stands for the parts of a browser that keep choices. */
import { onTestFinished, vi } from 'vitest'

/** An address and a storage, which are the global ones until the end of a test. */
export class FakeBrowser {
  readonly stored: Map<string, string>
  readonly listeners: ((event: { key: string }) => void)[] = []
  address = ''
  private readonly canStore: boolean

  constructor({ stored = null, canStore = true }: { stored?: unknown; canStore?: boolean } = {}) {
    this.canStore = canStore
    this.stored = new Map(
      stored === null
        ? []
        : [['esfomo:ws', typeof stored === 'string' ? stored : JSON.stringify(stored)]],
    )
    vi.stubGlobal('location', this.location)
    vi.stubGlobal('history', {
      replaceState: (_data: unknown, _title: string, address: string) => {
        this.address = address.startsWith('#') ? address : ''
      },
    })
    vi.stubGlobal('localStorage', this.storage)
    vi.stubGlobal('addEventListener', (_type: string, listener: () => void) => {
      this.listeners.push(listener)
    })
    onTestFinished(() => void vi.unstubAllGlobals())
  }

  private get location() {
    const browser = this
    return {
      pathname: '/index.html',
      search: '?a',
      get hash() {
        return browser.address
      },
    }
  }

  private get storage() {
    const access = <T>(action: () => T): T => {
      if (this.canStore) return action()
      throw new Error('The operation is insecure.')
    }
    return {
      getItem: (key: string) => access(() => this.stored.get(key) ?? null),
      setItem: (key: string, value: string) => access(() => void this.stored.set(key, value)),
    }
  }

  /** Returns what is stored. */
  get kept(): unknown {
    return JSON.parse(this.stored.get('esfomo:ws') ?? 'null')
  }

  /** Stores something as another window does. */
  storeElsewhere(stored: unknown): void {
    this.stored.set('esfomo:ws', JSON.stringify(stored))
    for (const listener of this.listeners) listener({ key: 'esfomo:ws' })
  }
}
