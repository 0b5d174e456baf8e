/** The part of js-yaml that is used, which brings no types. */
declare module 'js-yaml' {
  export interface Schema {
    extend(types: { implicit: readonly Type[] }): Schema
  }
  export interface Type {
    readonly tag: string
  }
  /** What the parser knows when it opens or closes a node. */
  export interface State {
    readonly position: number
    /** Null for an empty value. */
    readonly kind: 'mapping' | 'scalar' | 'sequence' | null
    readonly result: unknown
  }
  export interface Options {
    readonly schema: Schema
    readonly maxDepth: number
    onWarning(warning: Error): void
    listener(event: 'open' | 'close', state: State): void
  }
  export const FAILSAFE_SCHEMA: Schema
  export const types: { readonly null: Type }
  export class YAMLException extends Error {}
  export function load(text: string, options: Options): unknown
}
