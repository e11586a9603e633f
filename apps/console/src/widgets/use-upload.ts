import { useI18n } from 'vue-i18n';
import { computed, ref } from 'vue';
import { DOCUMENT_MOST_BYTES } from '@shanhuo/contract/document';
import { useTask } from '../api/use-task.ts';
import { base64Of } from './base64.ts';
import { smallerPicture } from './smaller-picture.ts';

/** Reads the chosen file, makes a photo smaller, and hands it on. */
export function useUpload(send: (base64: string) => Promise<void>) {
  const { t } = useI18n();
  const tooLarge = ref('');
  const { run, problem, isRunning } = useTask(
    async (file: File) => {
      tooLarge.value = '';
      const blob = file.type.startsWith('image/') ? await smallerPicture(file) : file;
      if (blob.size > DOCUMENT_MOST_BYTES) {
        tooLarge.value = t('files.tooLarge');
        return;
      }
      await send(base64Of(new Uint8Array(await blob.arrayBuffer())));
    },
    () => t('list.offline'),
  );
  const choose = (event: Event): void => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement)) return;
    const file = input.files?.[0];
    // Chosen again, the same file counts again.
    input.value = '';
    if (file !== undefined) void run(file);
  };
  return { choose, problem: computed(() => tooLarge.value || problem.value), isRunning };
}
