/** Chinese words of the shared components. */
export const zh = {
  face: {
    brand: '山货',
    loading: '正在读取',
    empty: '这里还没有内容',
    error: '没有读到，请再试一次',
    offline: '现在没有网络，显示的是上次的内容',
    retry: '再试一次',
    typeSwitch: '字的大小',
    type: { standard: '标准', large: '大字', elder: '长辈版' },
  },
};
