// Files dropped on the page or pasted into it; text that is dropped or pasted goes where it always went.
import { onScopeDispose, ref, type Ref } from 'vue'

const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false

export function useDropped(take: (files: File[]) => void): Ref<boolean> {
  const isOver = ref(false)

  function over(event: DragEvent): void {
    if (!holdsFiles(event)) return
    event.preventDefault()
    isOver.value = true
  }
  function leave(event: DragEvent): void {
    if (!event.relatedTarget) isOver.value = false // out of the window
  }
  function drop(event: DragEvent): void {
    isOver.value = false
    if (!holdsFiles(event)) return
    event.preventDefault()
    take([...(event.dataTransfer?.files ?? [])])
  }
  function paste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])]
    if (!files.length || event.clipboardData?.types.includes('text/plain')) return
    event.preventDefault()
    take(files)
  }

  const listening = new AbortController()
  const { signal } = listening
  addEventListener('dragover', over, { signal })
  addEventListener('dragleave', leave, { signal })
  addEventListener('drop', drop, { signal })
  addEventListener('paste', paste, { signal })
  onScopeDispose(() => listening.abort())
  return isOver
}
