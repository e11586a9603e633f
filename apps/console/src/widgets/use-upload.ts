import { useI18n } from 'vue-i18n';
import { computed, ref } from 'vue';
import { DOCUMENT_MOST_BYTES } from '@shanhuo/contract/document';
import { base64Of } from '@shanhuo/face/base64.ts';
import { smallerPicture } from '@shanhuo/face/smaller-picture.ts';
import { useTask } from '../api/use-task.ts';

/** In pixels: a paper stays readable. */
const LONGEST_SIDE = 1800;

/** Reads the chosen file, makes a photo smaller, and hands it on. */
export function useUpload(send: (base64: string) => Promise<void>) {
  const { t } = useI18n();
  const tooLarge = ref('');
  const { run, problem, isRunning } = useTask(
    async (file: File) => {
      tooLarge.value = '';
      const picture = file.type.startsWith('image/') ? await smallerPicture(file, { longestSide: LONGEST_SIDE }) : null;
      const blob = picture ?? file;
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
