package dev.spindle.platform.sample;

import dev.spindle.platform.web.Versions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/notes")
class NoteController {

  private final Notes notes;

  NoteController(Notes notes) {
    this.notes = notes;
  }

  @PutMapping("/{id}")
  Mono<ResponseEntity<Written>> write(@PathVariable UUID id, @Valid @RequestBody Text body) {
    return notes
        .write(id, body.text())
        .map(version -> Versions.ok(new Written(id, version), version));
  }

  @GetMapping
  Mono<List<String>> list() {
    return notes.texts();
  }

  record Text(@NotBlank @Size(max = 100) String text) {}

  record Written(UUID id, long version) {}
}
