/**
 * Whether the page is dark where a mark stands. The text there says it: whatever lies behind it, a
 * colour, a gradient, a picture, a dark block on a light page or the browser's own dark canvas, the page
 * has made its text readable on it. The reader's system says nothing about that.
 */

/** Lightness, from 0 to 1, that parts light text from dark (luminance 0.18 in sRGB's gamma). */
const LIGHT_FROM = 0.46

/**
 * Whether a computed colour is light. Computed colours are `rgb()`, `rgba()`, or as the page wrote them:
 * `color()` has parts up to 1, `lab()` and `lch()` begin with a lightness up to 100, `oklab()` and
 * `oklch()` with one up to 1.
 */
export function isLight(color: string): boolean {
  const [first = 0, second = 0, third = 0] = color.match(/(?<=[\s(,])-?[\d.]+/g)?.map(Number) ?? []
  const white = color.startsWith('rgb') ? 255 : color.startsWith('l') ? 100 : 1
  const lightness = /^rgb|^color/.test(color) ? first * 0.21 + second * 0.72 + third * 0.07 : first
  return lightness / white >= LIGHT_FROM
}
