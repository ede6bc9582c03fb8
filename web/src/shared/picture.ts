// Photographs made smaller here, so that a slow line carries less and a telephone's own format becomes one that is taken.
// What cannot be made smaller is sent as it is: the server draws every picture anew anyhow, and says what it refuses.
const side = 2048
const fine = 1_500_000 // bytes; below it, and within the side, nothing is gained
const quality = 0.85
const asTheyAre: ReadonlySet<string> = new Set(['image/jpeg', 'image/png'])

export interface Sides {
  width: number
  height: number
}

export function fitted({ width, height }: Sides, most: number = side): Sides {
  const share = Math.min(1, most / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}

export function isWorthShrinking(file: Blob, { width, height }: Sides): boolean {
  return file.size > fine || Math.max(width, height) > side || !asTheyAre.has(file.type)
}

async function opened(file: Blob): Promise<HTMLImageElement> {
  const image = new Image()
  const address = URL.createObjectURL(file)
  try {
    image.src = address
    await image.decode()
    return image
  } finally {
    URL.revokeObjectURL(address)
  }
}

function drawn(image: HTMLImageElement): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, fitted({ width: image.naturalWidth, height: image.naturalHeight }))
  const brush = canvas.getContext('2d')
  if (!brush) return Promise.resolve(null)
  brush.fillStyle = '#fff' // beneath what is transparent
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise(done => canvas.toBlob(done, 'image/jpeg', quality))
}

export async function smaller(file: Blob): Promise<Blob> {
  if (!file.type.startsWith('image/')) return file
  try {
    const image = await opened(file)
    if (!isWorthShrinking(file, { width: image.naturalWidth, height: image.naturalHeight })) return file
    const small = await drawn(image)
    return small && (small.size < file.size || !asTheyAre.has(file.type)) ? small : file
  } catch {
    return file // this browser cannot open it; the server may
  }
}
