jQuery(($) => {
  const table = $('.J_table');
  if (table.length) {
    table.DataTable({
      searching: false,
      ordering: false,
      autoWidth: false,
      scrollX: true,
      pageLength: Number(table.data('length')),
      lengthMenu: [5, 10, 25, 50, 100, 500],
      language: {
        processing: '正在加载…',
        lengthMenu: '每页显示 _MENU_ 条记录',
        info: '第 _START_ 到第 _END_ 条记录，总共 _TOTAL_ 条记录',
        infoEmpty: '没有记录',
        emptyTable: '没有数据',
        paginate: { first: '首页', previous: '上一页', next: '下一页', last: '末页' },
      },
    });
  }

  const planOf = (link) => `?plan=${$(link).data('plan')}`;
  const openTab = (url, title) => (window.parent.openTab ? window.parent.openTab(url, title) : location.assign(url));

  const acts = {
    检查项: (link) => openTab(`/page/check-items${planOf(link)}`, '平台检查项'),
    抽取: (link) => openTab(`/page/draw-objects${planOf(link)}`, '抽查检查对象名单抽取'),
    抽查表: (link) => openTab(`/page/check-form${planOf(link)}&firm=${$(link).data('firm')}`, '随机抽查情况记录表'),
    查看(link) {
      const cells = $(link).closest('tr').children();
      const heads = table.DataTable().columns().header().toArray();
      const rows = $('<table class="form">');
      heads.forEach((head, at) => {
        if ($(head).text() === '操作') return;
        $('<tr>')
          .append($('<th>').text($(head).text()), $('<td>').text(cells.eq(at).text()))
          .appendTo(rows);
      });
      layer.open({
        type: 1,
        title: '查看',
        area: ['640px', '420px'],
        anim: -1,
        content: $('<div>').css('padding', 12).append(rows).html(),
      });
    },
    更新() {
      const state = $('body').hasClass('state-after') ? 'before' : 'after';
      $.get('/demo/state', { set: state }).then(() => location.reload());
    },
    查询() {
      const wait = layer.load(1);
      setTimeout(() => layer.close(wait), 400);
    },
    打印: () => window.print(),
  };
  $(document).on('click', '[data-act]', function act(event) {
    event.preventDefault();
    const word = $(this).data('act');
    const run = acts[word];
    if (run) run(this);
    else layer.confirm(`确定要“${word}”吗？（演示系统不会保存）`, { title: '提示', anim: -1 });
  });
});
