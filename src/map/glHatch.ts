/** The hatch of a missing value, as an image for MapLibre; the SVG has the same as a pattern. */

const SIDE = 12;

/** Diagonal lines in the style sheet's colours, `SIDE` × `SIDE` pixels, seamless when repeated. */
export function drawHatch(style: CSSStyleDeclaration): { width: number; height: number; data: Uint8ClampedArray } {
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d');
  if (!context) return { width: SIDE, height: SIDE, data: new Uint8ClampedArray(SIDE * SIDE * 4) };
  context.fillStyle = style.getPropertyValue('--ground');
  context.fillRect(0, 0, SIDE, SIDE);
  context.strokeStyle = style.getPropertyValue('--hatch');
  context.lineWidth = 3;
  for (const shift of [-SIDE, 0, SIDE]) {
    context.beginPath();
    context.moveTo(shift - 2, SIDE + 2);
    context.lineTo(shift + SIDE + 2, -2);
    context.stroke();
  }
  return { width: SIDE, height: SIDE, data: context.getImageData(0, 0, SIDE, SIDE).data };
}
