import { ref } from 'vue';
import { slipPapers, type SlipPaper } from '@shanhuo/contract/collection/shapes';

const KEY = 'shanhuo-slip-paper';
const kept = localStorage.getItem(KEY);
const paper = ref<SlipPaper>(slipPapers.find((one) => one === kept) ?? '80mm');

/** The paper of this phone's printer; it belongs to the phone, so it stays when somebody else signs in. */
export function useSlipPaper() {
  return {
    papers: slipPapers,
    paper,
    choosePaper: (one: SlipPaper): void => {
      paper.value = one;
      localStorage.setItem(KEY, one);
    },
  };
}
