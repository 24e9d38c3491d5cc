/** One line for the reader above everything else: what is limited now, or what has just failed. */
export function Notice({
  text,
  action,
  onAction,
}: {
  readonly text: string
  readonly action?: string
  readonly onAction?: () => void
}) {
  return (
    <p className="notice" role="status">
      {text}
      {action !== undefined && (
        <button type="button" className="link-button" onClick={onAction}>
          {action}
        </button>
      )}
    </p>
  )
}
