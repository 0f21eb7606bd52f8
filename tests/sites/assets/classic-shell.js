jQuery(($) => {
  const strip = $('.page-tabs-content');
  const main = $('#content-main');
  const withId = (items, id) => items.filter((_, item) => $(item).data('id') === id);

  function show(id) {
    $('.J_menuTab').removeClass('active');
    withId($('.J_menuTab'), id).addClass('active');
    $('.J_iframe').hide();
    withId($('.J_iframe'), id).show();
  }

  // Pages inside the iframes call this to open a further tab, as such platforms do.
  window.openTab = (url, title) => {
    if (withId($('.J_menuTab'), url).length === 0) {
      $('<a class="J_menuTab">')
        .attr('data-id', url)
        .text(`${title} `)
        .append('<i class="close">×</i>')
        .appendTo(strip);
      $('<iframe class="J_iframe">')
        .attr({ 'data-id': url, src: url, name: `iframe${$('.J_iframe').length}` })
        .appendTo(main);
    }
    show(url);
  };

  $('.J_menuItem').on('click', function open(event) {
    event.preventDefault();
    window.openTab($(this).attr('href'), $(this).text());
  });
  strip.on('click', '.J_menuTab', function choose() {
    show($(this).data('id'));
  });
  strip.on('click', '.close', function close(event) {
    event.stopPropagation();
    const id = $(this).parent().data('id');
    withId($('.J_menuTab'), id).remove();
    withId($('.J_iframe'), id).remove();
    show($('.J_menuTab').last().data('id'));
  });
});
