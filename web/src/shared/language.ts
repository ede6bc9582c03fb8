// The interface's two languages. Words live beside what they name, as two plain objects of one type: a missing or a
// superfluous key is a type error, and a word that takes a number is a function of it.
import { computed, ref, watchEffect, type ComputedRef } from 'vue'
import { remembered } from './remembered'

export type Language = 'zh' | 'en'

const stored = remembered<Language>('language', 'zh')
export const language = ref<Language>(stored.read() === 'en' ? 'en' : 'zh')

export const htmlLanguage = computed(() => (language.value === 'zh' ? 'zh-CN' : 'en'))

export function speak(chosen: Language): void {
  language.value = chosen
  stored.write(chosen)
}

watchEffect(() => {
  document.documentElement.lang = htmlLanguage.value // without zh-CN a browser may draw Japanese glyphs
})

export function inBoth<Words>(zh: Words, en: Words): ComputedRef<Words> {
  return computed(() => (language.value === 'zh' ? zh : en))
}
