import { onUnmounted, ref } from 'vue';
import { currentLanguage } from '../language.ts';

/** Reads a sentence aloud where the phone can; slower than usual, for old ears. */
export function useSpeech() {
  const canSpeak = 'speechSynthesis' in window;
  const isSpeaking = ref(false);
  const stop = (): void => {
    if (canSpeak) window.speechSynthesis.cancel();
    isSpeaking.value = false;
  };
  const speak = (text: string): void => {
    if (!canSpeak) return;
    if (isSpeaking.value) return stop();
    const words = new SpeechSynthesisUtterance(text);
    words.lang = currentLanguage() === 'en' ? 'en-GB' : 'zh-CN';
    words.rate = 0.85;
    words.addEventListener('end', stop);
    words.addEventListener('error', stop);
    isSpeaking.value = true;
    window.speechSynthesis.speak(words);
  };
  onUnmounted(stop);
  return { canSpeak, isSpeaking, speak };
}
