/** For a browser without scripts, whose form was answered by this page. */
export function EndedSessionNote({ kept, lost }: { kept: boolean; lost: boolean }) {
  if (kept) {
    return (
      <p role="status" className="mb-5 rounded-lg border border-fair-edge bg-fair-tint px-4 py-2.5 text-ink">
        Phiên làm việc đã hết. Nội dung vừa nhập được giữ trong 60 phút: hãy đăng nhập lại bằng chính tài khoản ấy để
        xem lại và gửi.
      </p>
    );
  }
  if (!lost) return null;
  return (
    <p role="alert" className="mb-5 rounded-lg border-2 border-late px-4 py-2.5 text-ink">
      Phiên làm việc đã hết và nội dung vừa gửi không giữ lại được. Hãy bấm nút Quay lại của trình duyệt, chép nội dung
      ra rồi mới đăng nhập.
    </p>
  );
}
