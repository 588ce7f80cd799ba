export const aggregateEvents = {
  "aggregate.entered": "Nhập số liệu tổng hợp do đơn vị báo",
} as const;
