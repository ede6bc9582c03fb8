// 朗读: reads the page with the device's own voice. Where there is no voice for the language nothing is offered.
import { onScopeDispose, ref, type Ref } from 'vue'
import { htmlLanguage } from '@/shared/language'

const voiceFor = (language: string) =>
  speechSynthesis.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language.slice(0, 2)))

export function useReadAloud(): { canRead: Ref<boolean>; isReading: Ref<boolean>; toggle: () => void } {
  const canRead = ref(false)
  const isReading = ref(false)
  if (!('speechSynthesis' in globalThis)) return { canRead, isReading, toggle: () => {} }

  const look = () => (canRead.value = voiceFor(htmlLanguage.value) !== undefined)
  look()
  speechSynthesis.addEventListener('voiceschanged', look) // voices may come late

  function stop(): void {
    speechSynthesis.cancel()
    isReading.value = false
  }

  function toggle(): void {
    if (isReading.value) return stop()
    const speech = new SpeechSynthesisUtterance(document.querySelector('main')?.innerText ?? '')
    speech.lang = htmlLanguage.value
    speech.voice = voiceFor(htmlLanguage.value) ?? null
    speech.rate = 0.9
    speech.addEventListener('end', () => (isReading.value = false))
    speechSynthesis.cancel()
    speechSynthesis.speak(speech)
    isReading.value = true
  }

  onScopeDispose(() => {
    stop()
    speechSynthesis.removeEventListener('voiceschanged', look)
  })
  return { canRead, isReading, toggle }
}
