/** A few real units; more come with the duty list when a test loads it. */
export const demoUnits = [
  { name: '伽师县12345热线服务中心', kind: 'hotline' },
  { name: '伽师县人民政府督查室', kind: 'supervision' },
  { name: '伽师县人民政府分管领导', kind: 'leadership' },
  { name: '克孜勒苏乡', kind: 'township' },
  { name: '伽师县水利局', kind: 'department' },
  { name: '伽师县住房和城乡建设局', kind: 'department' },
  { name: '伽师县公安局', kind: 'department' },
] as const;
