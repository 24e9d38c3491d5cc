const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** "1 March 2026" for an EDTF day; any coarser or uncertain date stays as it was written. */
export function dayText(edtf: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(edtf)) return edtf
  const time = Date.parse(edtf)
  return Number.isNaN(time) ? edtf : day.format(time)
}
