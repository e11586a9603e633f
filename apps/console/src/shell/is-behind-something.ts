const isSeen = (one: Element): boolean => getComputedStyle(one).display !== 'none';

/** Whether a dialog, or choices that dropped down, stand in front of the page: keys are theirs. */
export const isBehindSomething = (): boolean =>
  [...document.querySelectorAll('.el-overlay, .el-popper[aria-hidden="false"]:not([role="tooltip"])')].some(isSeen);
