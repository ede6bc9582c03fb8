// The text of a file somebody chose. Excel in China saves CSV as GB18030 unless told otherwise, so what is no sound UTF-8
// is read as that.
export async function textOf(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
