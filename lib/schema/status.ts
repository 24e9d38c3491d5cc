/** How the library is, for the popup and the options. */

/** A pack that is in use. */
export interface ActivePack {
  readonly id: string
  readonly title: string
  readonly version: string
  readonly licence: string
  /** Records by their `t`. */
  readonly counts: Readonly<Record<string, number>>
  /** The day up to which it was kept, as EDTF. */
  readonly asOf?: string
}

export interface LibraryStatus {
  /** `degraded`: the database cannot be used; bundled knowledge is read from the package. */
  readonly state: 'installing' | 'ready' | 'degraded' | 'failed'
  readonly packs: readonly ActivePack[]
  /** Milliseconds that opening took, installing included; absent while it lasts. */
  readonly openedIn?: number
  /** One sentence for the reader where something is wrong. */
  readonly notice?: string
}
