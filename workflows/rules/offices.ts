/** The offices of the county that no duty list names. A county writes its own. */
export const offices = {
  hotline: '伽师县12345热线服务中心',
  supervision: '伽师县人民政府督查室',
  leadership: '伽师县人民政府分管领导',
} as const;
