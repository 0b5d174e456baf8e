/**
 * Returns a proxy for a function or class that is loaded when it is first used.
 * @param {() => any} load
 */
export function lazy(load) {
  let loaded = /** @type {any} */ (undefined)
  const get = () => (loaded ??= load())
  return new Proxy(class {}, {
    apply: (_, self, args) => Reflect.apply(get(), self, args),
    construct: (_, args) => Reflect.construct(get(), args),
    get: (_, key) => get()[key],
  })
}

/** Replaces Intl.Segmenter in wrap-ansi, which creates one when it is loaded. That takes 9 ms. */
export class Segmenter {
  segment = lazy(() => {
    const segmenter = new globalThis.Intl.Segmenter()
    return segmenter.segment.bind(segmenter)
  })
}
