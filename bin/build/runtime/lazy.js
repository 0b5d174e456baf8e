/**
 * Returns a proxy for a function, class or object that is loaded when it is first used.
 * @param {() => any} load
 */
export function lazy(load) {
  let loaded = /** @type {any} */ (undefined)
  const get = () => (loaded ??= load())
  // A bound class has no `prototype`, which ownKeys would have to list.
  return new Proxy(class {}.bind(null), {
    apply: (_, self, args) => Reflect.apply(get(), self, args),
    construct: (_, args) => Reflect.construct(get(), args),
    get: (_, key) => get()[key],
    ownKeys: () => Reflect.ownKeys(get()),
    getOwnPropertyDescriptor(_, key) {
      const property = Reflect.getOwnPropertyDescriptor(get(), key)
      // A proxy may not report what its target lacks as fixed.
      return property && { ...property, configurable: true }
    },
  })
}

/** Replaces Intl.Segmenter in wrap-ansi, which creates one when it is loaded. That takes 9 ms. */
export class Segmenter {
  segment = lazy(() => {
    const segmenter = new globalThis.Intl.Segmenter()
    return segmenter.segment.bind(segmenter)
  })
}
