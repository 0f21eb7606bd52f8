jQuery(($) => {
  $('.J_table').DataTable({
    searching: false,
    ordering: false,
    autoWidth: false,
    pageLength: Number($('.J_table').data('length')),
    language: {
      lengthMenu: '每页显示 _MENU_ 条记录',
      info: '第 _START_ 到第 _END_ 条记录，总共 _TOTAL_ 条记录',
      paginate: { previous: '上一页', next: '下一页' },
    },
  });
});
