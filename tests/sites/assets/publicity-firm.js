jQuery(($) => {
  $('.J_section').each((_, section) => {
    $.get($(section).data('src')).then((body) => $(section).html(body));
  });
  $(document).on('click', '.J_look', function look(event) {
    event.preventDefault();
    const detail = $(`#${$(this).data('detail')}`).html();
    $('<div class="layer" role="dialog">').append($('<div>').html(detail)).appendTo('body');
  });
  $(document).on('click', '.layer', function close() {
    $(this).remove();
  });
});
